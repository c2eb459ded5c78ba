import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import type { LogLoaded } from "../../loaders.ts";
import { nameWitnessAction } from "../actions.ts";
import { WitnessForm } from "./witness-form.tsx";
import { WitnessRow } from "./witness-row.tsx";

type Props = { log: Pick<LogLoaded, "witnesses" | "may" | "now">; place: Place };

/** Who outside holds the checkpoints, with the forms to name one and to dismiss one. */
export async function WitnessSection({ log: { witnesses, may }, place }: Props) {
  const t = await getTranslator();
  const words = await getWords("signedLog", "forms", "errors", "problems");
  return (
    <Section id="witnesses" title={t("signedLog.witnesses.title")}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-sm text-soft">{t("signedLog.witnesses.intro")}</p>
        {witnesses.length === 0 ? (
          <p className="text-faint text-sm">{t("signedLog.witnesses.none")}</p>
        ) : (
          <ul className="flex flex-col">
            {witnesses.map((witness) => (
              <WitnessRow
                key={witness.id}
                mayAct={may.name}
                place={place}
                t={t}
                witness={witness}
                words={words}
              />
            ))}
          </ul>
        )}
        {may.name ? <WitnessForm act={nameWitnessAction.bind(null, place)} words={words} /> : null}
      </div>
    </Section>
  );
}
