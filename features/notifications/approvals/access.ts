import type { Actor } from "#lib/scope.ts";
import { canReturnDraft, canSignDraft } from "../drafts/access.ts";

type Signed = { readonly organisationId: string; readonly isDelegate: boolean };

/** Somebody who signs several signs each as if it stood alone. */
export const canSignAll = (actor: Actor, { drafts }: { readonly drafts: readonly Signed[] }): boolean =>
  drafts.every((draft) => canSignDraft(actor, draft));

/** Whoever returns several returns each as if it stood alone. */
export const canReturnAll = (actor: Actor, { drafts }: { readonly drafts: readonly Signed[] }): boolean =>
  drafts.every((draft) => canReturnDraft(actor, draft));
