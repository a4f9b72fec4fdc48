house_tests(sandbox LINK Qt6::Network PROGRAMS partnerdesk-sandbox PARTS subscriptionwrites 2 health 2)
