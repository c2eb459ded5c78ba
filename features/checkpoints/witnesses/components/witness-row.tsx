import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Messages } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { askWitnessAction, dismissWitnessAction } from "../actions.ts";
import type { ListedWitness } from "../queries.ts";
import { isKind, isOutcome } from "../rules.ts";
import { AskButton } from "./ask-button.tsx";
import { DismissForm } from "./dismiss-form.tsx";

type Props = {
  witness: ListedWitness;
  place: Place;
  mayAct: boolean;
  t: Translate;
  words: Pick<Messages, "signedLog" | "errors" | "problems">;
};

/** One witness: where it is, what came of the last sending. */
export function WitnessRow({ witness, place, mayAct, t, words }: Props) {
  const { id, kind, name, url, verifierKey, namedAt, namedBy, version, sending } = witness;
  const at = (instant: Date) =>
    formatInstantCompact(instantOf(instant), { zone: "Europe/Paris", locale: place.locale });
  const outcome = sending !== null && isOutcome(sending.outcome) ? sending.outcome : null;
  const hidden = { witnessId: id, version };
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 border-line border-t py-3 first:border-t-0">
      <div className="min-w-0 flex-1 basis-64 text-sm [overflow-wrap:anywhere]">
        <p className="font-medium text-ink">
          {name}{" "}
          <span className="font-normal text-soft">
            · {t(`signedLog.witnesses.kinds.${isKind(kind) ? kind : "webhook"}`)}
          </span>
        </p>
        <p className="text-soft">{url}</p>
        {verifierKey === null ? null : <code className="block text-xs">{verifierKey}</code>}
        <p
          className={
            outcome === "conflict" || outcome === "bad_cosignature" ? "font-medium text-late" : "text-soft"
          }
        >
          {sending === null || outcome === null
            ? t("signedLog.witnesses.notSent")
            : t(`signedLog.witnesses.outcomes.${outcome}`, {
                at: at(sending.sentAt),
                size: sending.size,
                status: sending.status ?? 0,
              })}
        </p>
        <p className="text-faint text-xs">
          {t("signedLog.witnesses.named", { at: at(namedAt), name: namedBy })}
        </p>
      </div>
      {mayAct ? (
        <div className="flex flex-col gap-2 print:hidden">
          <AskButton
            act={askWitnessAction.bind(null, place)}
            hidden={hidden}
            id={`ask-${id}`}
            name={name}
            words={words}
          />
          <DismissForm
            act={dismissWitnessAction.bind(null, place)}
            hidden={hidden}
            id={`dismiss-${id}`}
            words={words}
          />
        </div>
      ) : null}
    </li>
  );
}
