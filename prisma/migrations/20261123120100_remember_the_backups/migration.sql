-- When a backup was taken and read again whole: of the installation, of no workspace. Written by the backup command, which
-- row security does not bind.
CREATE TABLE "queue"."backups" (
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "bytes" BIGINT NOT NULL,
    "rows" BIGINT NOT NULL,
    "files" INTEGER NOT NULL,
    -- Logs and streams whose rows are not what was signed.
    "faults" INTEGER NOT NULL,
    -- Restored for trial, and every root came out again.
    "drilled" BOOLEAN NOT NULL,

    CONSTRAINT "backups_pkey" PRIMARY KEY ("taken_at")
);

GRANT SELECT ON queue.backups TO maincourante_app;
GRANT SELECT ON queue.backups TO maincourante_worker;
