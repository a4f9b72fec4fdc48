house_tests(cli LINK app_parts Qt6::Network SQLite::SQLite3 PROGRAMS partnerdesk partnerdesk-sandbox PARTS partnerdesk 3 atrest 6)
