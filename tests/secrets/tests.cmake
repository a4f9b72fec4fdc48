house_tests(secrets LINK tests_support models_remote models_secrets Qt6::DBus Qt6::Network SQLite::SQLite3 PROGRAMS partnerdesk partnerdesk-sandbox)
# On a keyring service of its own, each case in a process of its own.
foreach(name keychain signout)
  add_test(NAME secrets_${name} COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/secrets/under_keyring" $<TARGET_FILE:tst_secrets> ${name})
  set_tests_properties(secrets_${name} PROPERTIES LABELS unit TIMEOUT 300 SKIP_RETURN_CODE 77
    ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC;QTEST_DISABLE_STACK_DUMP=1;QT_QPA_PLATFORM=offscreen")
endforeach()
