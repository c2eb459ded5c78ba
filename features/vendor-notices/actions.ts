"use server";

import { action } from "#lib/action.ts";
import { confirmReceipt } from "./commands/confirm-receipt.ts";
import { recordNotice } from "./commands/record-notice.ts";
import { recordReceipts } from "./commands/record-receipts.ts";
import { remindAddressees } from "./commands/remind-addressees.ts";
import { requestNotice } from "./commands/request-notice.ts";
import { sendNotice } from "./commands/send-notice.ts";
import { withdrawNotice } from "./commands/withdraw-notice.ts";

export const requestNoticeAction = action(requestNotice);
export const recordNoticeAction = action(recordNotice);
export const sendNoticeAction = action(sendNotice);
/** Its card goes with the act: the page says that it was done. */
export const confirmReceiptAction = action(confirmReceipt, {
  to: ({ place: { locale, workspace }, result }) =>
    `/${locale}/${workspace}/my-organisation?done=receipt-${result.clock}`,
});
export const recordReceiptsAction = action(recordReceipts);
export const remindAddresseesAction = action(remindAddressees);
export const withdrawNoticeAction = action(withdrawNotice);
