house_tests(export LINK models_export)
