house_tests(sandbox LINK Qt6::Network PARTS subscriptionwrites 2 health 2)
# The tests start the program itself.
foreach(name signin roles customers changes delegation subscriptions subscriptionwrites users licences health healthaccess healthcontrol graphusers faults commandline)
  add_dependencies(tst_sandbox_${name} partnerdesk-sandbox)
endforeach()
