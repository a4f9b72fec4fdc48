# The rules of the house: include arrows, source rules, translations; and the proof that each can turn red.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
get_target_property(lupdate_program Qt6::lupdate IMPORTED_LOCATION)
get_target_property(qt_core_headers Qt6::Core INTERFACE_INCLUDE_DIRECTORIES)
list(GET qt_core_headers 0 qt_core_headers)
get_filename_component(qt_headers "${qt_core_headers}" DIRECTORY)
if(NOT IS_DIRECTORY "${qt_headers}/QtWidgets")
  set(qt_headers "${qt_core_headers}")
endif()

add_test(NAME house_layers COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/house/check_layers.py" --qt-headers "${qt_headers}")
add_test(NAME house_sources COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/house/check_sources.py")
add_test(NAME house_translations
  COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/house/check_translations.py" --lupdate "${lupdate_program}")
add_test(NAME house_gates COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/house/tst_gates.py")
set_tests_properties(house_layers house_sources house_translations house_gates PROPERTIES LABELS house TIMEOUT 300
  ENVIRONMENT "LC_ALL=C.UTF-8;LUPDATE=${lupdate_program};QT_HEADERS=${qt_headers};PYTHONDONTWRITEBYTECODE=1")
