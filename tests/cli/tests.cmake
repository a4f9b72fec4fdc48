house_tests(cli LINK app_parts Qt6::Network SQLite::SQLite3 PARTS partnerdesk 3 atrest 6)
# The tests start the programs themselves.
foreach(name partnerdesk turns cache faults atrest permit profiles parts changes timeline)
  if(TARGET tst_cli_${name})
    add_dependencies(tst_cli_${name} partnerdesk partnerdesk-sandbox)
  endif()
endforeach()
