"use server";

import { action } from "#lib/action.ts";
import { recordContract } from "./commands/record-contract.ts";
import { registerProduct } from "./commands/register-product.ts";

export const recordContractAction = action(recordContract, {
  to: ({ result, place }) =>
    `/${place.locale}/${place.workspace}/organisations/${result.organisationId}#contracts`,
});
export const registerProductAction = action(registerProduct);
