import { LinkButton } from "#components/link-button.tsx";
import type { Translate } from "#lib/translate.ts";

/** From a case as it stands to the case as it was known. */
export function AsKnownLink({ base, t }: { base: string; t: Translate }) {
  return (
    <LinkButton href={`${base}/as-known`} icon="history">
      {t("incidents.asKnown")}
    </LinkButton>
  );
}
