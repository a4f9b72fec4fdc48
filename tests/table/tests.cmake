house_tests(table LINK models_table)
