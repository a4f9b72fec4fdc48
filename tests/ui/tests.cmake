house_tests(ui LINK ui models_customers models_table resources_translations
  ENVIRONMENT "QT_QPA_PLATFORM=offscreen:configfile=${CMAKE_CURRENT_SOURCE_DIR}/ui/screens.json")
