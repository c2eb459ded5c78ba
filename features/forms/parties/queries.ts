import type { Tx } from "#lib/db.ts";
import type { Moment } from "#lib/moment.ts";
import type { Asked } from "../facts/queries.ts";

export type ContactRow = {
  readonly organisationId: string;
  readonly part: string;
  readonly none: boolean;
  readonly name: string;
  readonly firm: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly reference: string | null;
  readonly note: string;
  readonly at: Date;
};

/** Whom to reach for each part of an organisation's readiness. */
export function listContactsOf(tx: Tx, { organisationIds }: Asked): Promise<ContactRow[]> {
  return tx.$queryRaw<ContactRow[]>`
    SELECT organisation_id AS "organisationId", part, none, name, firm, email, phone, reference, note, recorded_at AS at
    FROM contacts WHERE organisation_id = ANY (${organisationIds}::uuid[])`;
}

export type ContractRow = {
  readonly organisationId: string;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly incidentContact: string;
  readonly incidentEmail: string | null;
  readonly incidentPhone: string | null;
  readonly at: Date;
};

/** The last contract of each organisation with the vendor of the case. */
export function listContractsWith(tx: Tx, vendorId: string, { organisationIds }: Asked) {
  return tx.$queryRaw<ContractRow[]>`
    SELECT DISTINCT ON (organisation_id) organisation_id AS "organisationId", vendor_id AS "vendorId", vendor_name AS "vendorName",
      incident_contact AS "incidentContact", incident_email AS "incidentEmail", incident_phone AS "incidentPhone", recorded_at AS at
    FROM contracts WHERE vendor_id = ${vendorId}::uuid AND organisation_id = ANY (${organisationIds}::uuid[])
    ORDER BY organisation_id, until_on DESC NULLS FIRST, recorded_at DESC, id`;
}

export type NoticeRow = {
  readonly organisationId: string;
  readonly vendor: string;
  readonly says: string;
  readonly channel: string;
  readonly reference: string;
  readonly received: Moment | null;
  readonly by: string;
  readonly at: Date;
};

/** The last notice addressed to each organisation, with what it received. */
export function listNoticesTo(tx: Tx, { incidentId, organisationIds }: Asked): Promise<NoticeRow[]> {
  return tx.$queryRaw<NoticeRow[]>`
    SELECT DISTINCT ON (a.organisation_id) a.organisation_id AS "organisationId", o.name AS vendor, n.says, n.channel, n.reference,
      r.received, COALESCE(r.recorded_by, n.recorded_by) AS by, COALESCE(r.recorded_at, n.recorded_at) AS at
    FROM notice_addressees a
    JOIN vendor_notices n ON n.id = a.notice_id AND n.withdrawn_at IS NULL
    JOIN organisations o ON o.id = n.vendor_id
    LEFT JOIN notice_receipts r ON r.addressee_id = a.id
    WHERE a.incident_id = ${incidentId}::uuid AND a.organisation_id = ANY (${organisationIds}::uuid[])
    ORDER BY a.organisation_id, n.recorded_at DESC, n.id`;
}

export type ToldRow = { readonly vendorId: string; readonly names: readonly string[]; readonly at: Date };

/** The controllers to whom each of these vendors gave notice. */
export function listToldBy(tx: Tx, { incidentId, organisationIds }: Asked): Promise<ToldRow[]> {
  return tx.$queryRaw<ToldRow[]>`
    SELECT n.vendor_id AS "vendorId", array_agg(DISTINCT COALESCE(a.name, o.name)) FILTER (WHERE COALESCE(a.name, o.name) IS NOT NULL) AS names,
      max(n.recorded_at) AS at
    FROM vendor_notices n
    JOIN notice_addressees a ON a.notice_id = n.id
    LEFT JOIN organisations o ON o.id = a.organisation_id
    WHERE n.incident_id = ${incidentId}::uuid AND n.withdrawn_at IS NULL AND n.vendor_id = ANY (${organisationIds}::uuid[]) GROUP BY 1`;
}
