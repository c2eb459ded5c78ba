-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "auth";

-- CreateSchema

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "queue";

-- CreateTable
CREATE TABLE "auth"."users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."sessions" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "auth"."sign_in_tokens" (
    "identifier" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_tokens_pkey" PRIMARY KEY ("identifier","token_hash")
);

-- CreateTable
CREATE TABLE "queue"."heartbeats" (
    "worker" TEXT NOT NULL,
    "beaten_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "heartbeats_pkey" PRIMARY KEY ("worker")
);

-- CreateTable
CREATE TABLE "incidents" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "case_id" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "natures" TEXT[],
    "cause" TEXT NOT NULL,
    "detection" JSONB,
    "occurrence_from" JSONB,
    "occurrence_to" JSONB,
    "data_categories" TEXT[],
    "vendor_id" UUID,
    "product_id" UUID,
    "vendor_name" TEXT,
    "product_name" TEXT,
    "origin" TEXT NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "incident_numbers" (
    "workspace_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "incident_numbers_pkey" PRIMARY KEY ("workspace_id","year")
);

-- CreateTable
CREATE TABLE "exposures" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "roles" TEXT[],
    "instants" JSONB NOT NULL,
    "awareness_note" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "exemptions_34" TEXT[],
    "severe_health_incident" BOOLEAN,
    "it_system_attack" BOOLEAN,
    "encrypted" BOOLEAN,
    "contracts" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "exposures_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "exposure_labs" (
    "workspace_id" UUID NOT NULL,
    "exposure_id" UUID NOT NULL,
    "lab_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "persons_estimated" INTEGER,
    "persons_confirmed" INTEGER,

    CONSTRAINT "exposure_labs_pkey" PRIMARY KEY ("workspace_id","exposure_id","lab_id")
);

-- CreateTable
CREATE TABLE "claims" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "credibility" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "adopted_at" TIMESTAMPTZ(3),
    "adopted_by" TEXT,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "obligations" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "exposure_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "addressee" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "rule_version" TEXT NOT NULL,
    "law_version" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "trigger" TEXT,
    "trigger_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "legal_limit_at" TIMESTAMPTZ(3),
    "clock" TEXT,
    "legal_clock" TEXT,
    "waits_for" TEXT,
    "reason" JSONB NOT NULL,
    "notes" JSONB NOT NULL,
    "steps" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "review" JSONB,
    "state" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "deadline_passed_at" TIMESTAMPTZ(3),
    "incident_closed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "obligations_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "filings" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "obligation_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "phase" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_on" DATE,
    "filed_by" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "receipt_number" TEXT,
    "document_on" DATE,
    "complete" BOOLEAN NOT NULL,
    "reasons_for_delay" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "legal_limit_at" TIMESTAMPTZ(3),
    "late_by_seconds" INTEGER,
    "late_in_law_by_seconds" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "filings_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "opinions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "obligation_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "advice" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "given_by" TEXT NOT NULL,

    CONSTRAINT "opinions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "obligation_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "opinion_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT NOT NULL,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "organisations" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "siren" TEXT,
    "finess_ej" TEXT,
    "country" TEXT NOT NULL,
    "region" TEXT,
    "time_zone" TEXT NOT NULL,
    "traits" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "labs" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "department" TEXT,

    CONSTRAINT "labs_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "sites" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "lab_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "siret" TEXT,
    "finess_et" TEXT,
    "time_zone" TEXT NOT NULL,
    "head" BOOLEAN NOT NULL,

    CONSTRAINT "sites_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "products" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "products_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "streams" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID,
    "size" INTEGER NOT NULL,
    "head" TEXT NOT NULL,

    CONSTRAINT "streams_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "entries" (
    "workspace_id" UUID NOT NULL,
    "stream_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "leaf_hash" TEXT NOT NULL,
    "header" TEXT NOT NULL,
    "incident_id" UUID,
    "organisation_id" UUID,
    "shared" BOOLEAN NOT NULL,
    "visibility" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "label" TEXT,
    "origin" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "occurred" JSONB,

    CONSTRAINT "entries_pkey" PRIMARY KEY ("workspace_id","stream_id","seq")
);

-- CreateTable
CREATE TABLE "entry_values" (
    "workspace_id" UUID NOT NULL,
    "stream_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "incident_id" UUID,
    "organisation_id" UUID,
    "shared" BOOLEAN NOT NULL,
    "visibility" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "salt" TEXT,
    "value" JSONB,

    CONSTRAINT "entry_values_pkey" PRIMARY KEY ("workspace_id","stream_id","seq","name")
);

-- CreateTable
CREATE TABLE "workspaces" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workspace_slug" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "members_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "member_organisations" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "member_organisations_pkey" PRIMARY KEY ("workspace_id","member_id","organisation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "auth"."users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "auth"."sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "incidents_workspace_id_year_number_key" ON "incidents"("workspace_id", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "incidents_workspace_id_reference_key" ON "incidents"("workspace_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "incidents_workspace_id_case_id_key" ON "incidents"("workspace_id", "case_id");

-- CreateIndex
CREATE INDEX "exposures_workspace_id_organisation_id_idx" ON "exposures"("workspace_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "exposures_workspace_id_incident_id_organisation_id_key" ON "exposures"("workspace_id", "incident_id", "organisation_id");

-- CreateIndex
CREATE INDEX "claims_workspace_id_incident_id_idx" ON "claims"("workspace_id", "incident_id");

-- CreateIndex
CREATE INDEX "obligations_workspace_id_incident_id_idx" ON "obligations"("workspace_id", "incident_id");

-- CreateIndex
CREATE INDEX "obligations_workspace_id_state_due_at_idx" ON "obligations"("workspace_id", "state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "obligations_workspace_id_exposure_id_rule_id_addressee_subj_key" ON "obligations"("workspace_id", "exposure_id", "rule_id", "addressee", "subject");

-- CreateIndex
CREATE INDEX "filings_workspace_id_obligation_id_idx" ON "filings"("workspace_id", "obligation_id");

-- CreateIndex
CREATE INDEX "opinions_workspace_id_obligation_id_idx" ON "opinions"("workspace_id", "obligation_id");

-- CreateIndex
CREATE INDEX "decisions_workspace_id_obligation_id_idx" ON "decisions"("workspace_id", "obligation_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_workspace_id_siren_key" ON "organisations"("workspace_id", "siren");

-- CreateIndex
CREATE INDEX "labs_workspace_id_organisation_id_idx" ON "labs"("workspace_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "labs_workspace_id_number_key" ON "labs"("workspace_id", "number");

-- CreateIndex
CREATE INDEX "sites_workspace_id_lab_id_idx" ON "sites"("workspace_id", "lab_id");

-- CreateIndex
CREATE UNIQUE INDEX "products_workspace_id_vendor_id_name_key" ON "products"("workspace_id", "vendor_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "streams_workspace_id_incident_id_key" ON "streams"("workspace_id", "incident_id");

-- CreateIndex
CREATE INDEX "entries_workspace_id_subject_id_idx" ON "entries"("workspace_id", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_slug_key" ON "workspaces"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_id_slug_key" ON "workspaces"("id", "slug");

-- CreateIndex
CREATE INDEX "members_user_id_workspace_slug_idx" ON "members"("user_id", "workspace_slug");

-- CreateIndex
CREATE UNIQUE INDEX "members_workspace_id_user_id_key" ON "members"("workspace_id", "user_id");

-- AddForeignKey
ALTER TABLE "auth"."sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_workspace_id_vendor_id_fkey" FOREIGN KEY ("workspace_id", "vendor_id") REFERENCES "organisations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_workspace_id_product_id_fkey" FOREIGN KEY ("workspace_id", "product_id") REFERENCES "products"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exposures" ADD CONSTRAINT "exposures_workspace_id_incident_id_fkey" FOREIGN KEY ("workspace_id", "incident_id") REFERENCES "incidents"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exposures" ADD CONSTRAINT "exposures_workspace_id_organisation_id_fkey" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exposure_labs" ADD CONSTRAINT "exposure_labs_workspace_id_exposure_id_fkey" FOREIGN KEY ("workspace_id", "exposure_id") REFERENCES "exposures"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exposure_labs" ADD CONSTRAINT "exposure_labs_workspace_id_lab_id_fkey" FOREIGN KEY ("workspace_id", "lab_id") REFERENCES "labs"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_incident_id_fkey" FOREIGN KEY ("workspace_id", "incident_id") REFERENCES "incidents"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_workspace_id_incident_id_fkey" FOREIGN KEY ("workspace_id", "incident_id") REFERENCES "incidents"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligations" ADD CONSTRAINT "obligations_workspace_id_exposure_id_fkey" FOREIGN KEY ("workspace_id", "exposure_id") REFERENCES "exposures"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filings" ADD CONSTRAINT "filings_workspace_id_obligation_id_fkey" FOREIGN KEY ("workspace_id", "obligation_id") REFERENCES "obligations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_workspace_id_obligation_id_fkey" FOREIGN KEY ("workspace_id", "obligation_id") REFERENCES "obligations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_workspace_id_obligation_id_fkey" FOREIGN KEY ("workspace_id", "obligation_id") REFERENCES "obligations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "labs" ADD CONSTRAINT "labs_workspace_id_organisation_id_fkey" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sites" ADD CONSTRAINT "sites_workspace_id_organisation_id_fkey" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sites" ADD CONSTRAINT "sites_workspace_id_lab_id_fkey" FOREIGN KEY ("workspace_id", "lab_id") REFERENCES "labs"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "products" ADD CONSTRAINT "products_workspace_id_vendor_id_fkey" FOREIGN KEY ("workspace_id", "vendor_id") REFERENCES "organisations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entries" ADD CONSTRAINT "entries_workspace_id_stream_id_fkey" FOREIGN KEY ("workspace_id", "stream_id") REFERENCES "streams"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_values" ADD CONSTRAINT "entry_values_workspace_id_stream_id_seq_fkey" FOREIGN KEY ("workspace_id", "stream_id", "seq") REFERENCES "entries"("workspace_id", "stream_id", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_workspace_slug_fkey" FOREIGN KEY ("workspace_id", "workspace_slug") REFERENCES "workspaces"("id", "slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_organisations" ADD CONSTRAINT "member_organisations_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "members"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_organisations" ADD CONSTRAINT "member_organisations_workspace_id_organisation_id_fkey" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisations"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
