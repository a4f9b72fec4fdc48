house_tests(ui LINK ui Qt6::Sql models_customers models_table resources_translations
  ENVIRONMENT "QT_QPA_PLATFORM=offscreen:configfile=${CMAKE_CURRENT_SOURCE_DIR}/ui/screens.json")
# The window as the program makes it, before a service of its own.
if(TARGET tst_ui_application)
  target_link_libraries(tst_ui_application PRIVATE app_parts)
  add_dependencies(tst_ui_application partnerdesk-sandbox)
endif()
# A screen saver of its own, over D-Bus without a bus.
if(TARGET tst_ui_lock)
  target_link_libraries(tst_ui_lock PRIVATE tests_support)
endif()
