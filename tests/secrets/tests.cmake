house_tests(secrets LINK tests_support models_remote models_secrets Qt6::DBus)
# On a keyring service of its own, each case in a process of its own.
add_test(NAME secrets_keychain COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/secrets/under_keyring" $<TARGET_FILE:tst_secrets_keychain>)
set_tests_properties(secrets_keychain PROPERTIES LABELS unit TIMEOUT 300 SKIP_RETURN_CODE 77
  ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC;QTEST_DISABLE_STACK_DUMP=1")
