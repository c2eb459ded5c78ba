-- The roles every installation has. Safe to run again. Run as a superuser, connected to the product's own database,
-- after setting the three passwords for the session:
--   select set_config('maincourante.app_password', '…', false);  and likewise worker_password, migrate_password.

DO $$
DECLARE
  login text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'maincourante_owner') THEN
    CREATE ROLE maincourante_owner;
  END IF;
  ALTER ROLE maincourante_owner NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;

  FOREACH login IN ARRAY ARRAY['app', 'worker', 'migrate'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'maincourante_' || login) THEN
      EXECUTE format('CREATE ROLE %I', 'maincourante_' || login);
    END IF;
    EXECUTE format(
      'ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD %L',
      'maincourante_' || login,
      current_setting('maincourante.' || login || '_password')
    );
  END LOOP;
END $$;

GRANT maincourante_owner TO maincourante_migrate;

DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO maincourante_owner', current_database());
  EXECUTE format('ALTER DATABASE %I SET timezone TO ''UTC''', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format(
    'GRANT CONNECT ON DATABASE %I TO maincourante_app, maincourante_worker, maincourante_migrate',
    current_database()
  );
END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
