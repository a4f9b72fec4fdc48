house_tests(engine LINK Qt6::Sql models_engine resources_roles Qt6::Network SQLite::SQLite3 PROGRAMS partnerdesk-sandbox PARTS engine 3)
