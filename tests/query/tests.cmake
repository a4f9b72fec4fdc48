house_tests(query LINK models_query models_store)
