house_tests(ui LINK ui app_parts tests_support Qt6::Network Qt6::Sql models_customers models_table resources_translations resources_roles
  PROGRAMS partnerdesk-sandbox ENVIRONMENT "QT_QPA_PLATFORM=offscreen:configfile=${CMAKE_CURRENT_SOURCE_DIR}/ui/screens.json")
