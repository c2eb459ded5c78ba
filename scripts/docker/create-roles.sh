#!/usr/bin/env bash
# Runs once, when the database's volume is new: the same roles as everywhere else.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --quiet --username=postgres --dbname=maincourante --output=/dev/null <<'SQL'
\getenv app APP_PASSWORD
\getenv worker WORKER_PASSWORD
\getenv migrate MIGRATE_PASSWORD
SELECT set_config('maincourante.app_password', :'app', false),
       set_config('maincourante.worker_password', :'worker', false),
       set_config('maincourante.migrate_password', :'migrate', false);
\include /roles.sql
SQL
