house_tests(roles LINK models_roles resources_roles)
