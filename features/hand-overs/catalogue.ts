export const RECIPIENT_KINDS = ["police", "court", "regulator", "insurer", "other"] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** What they gave for it; "none" is an answer too, and recorded as one. */
export const RECEIPT_KINDS = ["pv", "recepisse", "acknowledgement", "none"] as const;
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];
