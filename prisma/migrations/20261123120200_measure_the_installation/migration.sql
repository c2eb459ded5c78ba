-- Figures of the installation, of no workspace: the worker measures, whoever watches over the machine reads.
CREATE TABLE "queue"."gauges" (
    "name" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gauges_pkey" PRIMARY KEY ("name")
);

GRANT SELECT ON queue.gauges TO maincourante_app;
GRANT SELECT, INSERT, UPDATE ON queue.gauges TO maincourante_worker;
