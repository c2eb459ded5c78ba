import { LinkButton } from "#components/link-button.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { dayOfProof } from "../../proofs/components/proof-words.ts";
import type { NotificationLine } from "../queries.ts";
import { PrepareButton } from "./prepare-button.tsx";

type Props = { line: NotificationLine; may: boolean; base: string; place: Place; t: Translate };

/** What comes next on the way to the receipt, and whose it is. */
export function NextActCell({ line, may, base, place, t }: Props) {
  const { draft, next, signers, cell } = line;
  const signatories = signers.length === 0 ? t("drafts.who.nobodySigns") : signers.join(", ");
  const awaited = cell.filings.find((one) => one.proofFollows !== null && one.proofGivenAt === null);
  const whose = next === "none" ? null : next === "sign" ? signatories : t(`drafts.who.${next}`);
  return (
    <div className="flex flex-col items-start gap-1">
      {draft === null || draft.state === "abandoned" ? (
        may && next === "prepare" ? (
          <PrepareButton line={line} place={place} t={t} />
        ) : (
          <>
            <span className="font-medium">
              {awaited === undefined
                ? t(`drafts.next.${next}`)
                : t("drafts.proofAwaited", { on: dayOfProof(awaited.proofDueOn, place.locale) })}
            </span>
            {cell.filings.length === 0 ? null : (
              <a className="text-accent text-sm hover:underline" href={`${base}/matrix?why=${cell.id}`}>
                {t(awaited === undefined ? "drafts.seeFiling" : "drafts.giveProof")}
              </a>
            )}
          </>
        )
      ) : (
        <LinkButton href={`${base}/notifications/${draft.id}`} size="compact">
          {t(`drafts.next.${next}`)}
        </LinkButton>
      )}
      {whose === null ? null : <span className="text-faint text-xs">{whose}</span>}
      {next === "sign" && signers.length === 0 ? (
        <a
          className="text-accent text-xs hover:underline"
          data-follow=""
          href={`/${place.locale}/${place.workspace}/organisations/${cell.organisationId}#mandates`}
        >
          {t("drafts.who.recordMandate")}
          <span className="sr-only"> – {cell.exposure.organisation.name}</span>
        </a>
      ) : null}
      {draft?.state === "filed" && may && cell.filings.length > 0 ? (
        <PrepareButton line={line} place={place} t={t} />
      ) : null}
    </div>
  );
}
