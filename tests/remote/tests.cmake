house_tests(remote LINK tests_support models_remote models_secrets)
