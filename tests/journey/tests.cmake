# The window on a virtual display, by its accessibility tree, against programs without sanitizers (as the fault sweeps).
set(journey_programs "${CMAKE_SOURCE_DIR}/build/plain/bin")
if(NOT PARTNERDESK_SANITIZE)
  set(journey_programs "${CMAKE_BINARY_DIR}/bin")
endif()
file(GLOB journeys CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/journey/*.py")
list(REMOVE_ITEM journeys "${CMAKE_CURRENT_SOURCE_DIR}/journey/desktop.py")
foreach(journey IN LISTS journeys)
  get_filename_component(name ${journey} NAME_WE)
  add_test(NAME journey_${name}
    COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/journey/under_display" ${journey} --bin "${journey_programs}")
  set_tests_properties(journey_${name} PROPERTIES LABELS journey TIMEOUT 300 SKIP_RETURN_CODE 77 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
endforeach()
