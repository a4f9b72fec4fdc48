house_tests(store LINK models_store resources_migrations Qt6::Sql SQLite::SQLite3)
