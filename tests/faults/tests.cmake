# Faults on purpose, against programs without sanitizers (the shim and they do not go together). Full counts: tests/soak.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(fault_programs "${CMAKE_SOURCE_DIR}/build/plain/bin")
if(NOT PARTNERDESK_SANITIZE)
  set(fault_programs "${CMAKE_BINARY_DIR}/bin")
endif()
foreach(sweep iosweep killsweep)
  add_test(NAME faults_${sweep}
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/faults/${sweep}.py" --bin "${fault_programs}")
  set_tests_properties(faults_${sweep} PROPERTIES LABELS faults TIMEOUT 600 COST 1000 SKIP_RETURN_CODE 77)
endforeach()
