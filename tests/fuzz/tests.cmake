# The share of fuzzing that every test run does (build/fuzz, preset fuzz); more of it: tests/soak.
foreach(target pages errors)
  add_test(NAME fuzz_${target} COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/fuzz/share" ${target} 30)
  set_tests_properties(fuzz_${target} PROPERTIES LABELS fuzz TIMEOUT 180 COST 500 SKIP_RETURN_CODE 77)
endforeach()
