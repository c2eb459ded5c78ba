import { z } from "zod";

const LARGEST_INTEGER_COLUMN = 2_147_483_647;

/** The version of a row that the person saw: a later change makes their act a conflict. */
export const rowVersion = z.coerce.number().int().min(1).max(LARGEST_INTEGER_COLUMN);
