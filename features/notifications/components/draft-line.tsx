import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import type { MyOrganisation } from "../loaders.ts";

type Props = { draft: MyOrganisation["acts"][number]["draft"]; place: Place; t: Translate };

/** How far the text of this duty is, so that nobody does by hand what is under way; nothing without a draft. */
export function DraftLine({ draft, place, t }: Props) {
  if (draft === null) return null;
  const { id, state } = draft;
  return (
    <Notice kind="note" title={t(`myOrganisation.draft.${state}`)}>
      {state === "preparing" ? null : (
        <LinkButton
          className="mt-2"
          href={`/${place.locale}/${place.workspace}/sign/drafts/${id}`}
          icon="eye"
          size="compact"
        >
          {t("myOrganisation.draft.read")}
        </LinkButton>
      )}
    </Notice>
  );
}
