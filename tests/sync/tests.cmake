# A Partner Center kept as data, and one life of the synchronising half over it.
qt_add_library(tests_sync STATIC sync/scriptedworld.cpp sync/scriptedworld.h sync/syncrig.cpp sync/syncrig.h)
target_link_libraries(tests_sync PUBLIC models_sync models_store models_remote tests_support SQLite::SQLite3)
house_tests(sync LINK tests_sync PROGRAMS partnerdesk-sandbox)
set_tests_properties(tst_sync_schedules tst_sync_faults PROPERTIES LABELS faults TIMEOUT 600 COST 1000)
