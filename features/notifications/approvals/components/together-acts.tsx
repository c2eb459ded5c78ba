import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { SignatureLine } from "../../signatures/components/signature-line.tsx";
import { SigningSteps } from "../../signatures/components/signing-steps.tsx";
import type { SigningStep } from "../../signatures/rules.ts";
import { readDraftsAction, returnDraftsAction, signDraftsAction } from "../actions.ts";
import type { LoadedTogether } from "../loaders.ts";
import { returnedFields } from "./returned-fields.ts";

type Props = { loaded: LoadedTogether; step: SigningStep; place: Place; t: Translate };

/** Read, then sign them all, by which mandate for each and one signature for each; or return some of them for one reason. */
export async function TogetherActs({ loaded, step, place, t }: Props) {
  const { mine, returnable, batchId, signer } = loaded;
  const { batches, errors, problems } = await getWords("batches", "errors", "problems");
  const words = batches.sign;
  const drafts = mine.map(({ draftId, sha256 }) => `${draftId}:${sha256}`).join(",");
  const signing = {
    hidden: { batchId, drafts },
    read: readDraftsAction.bind(null, place),
    sign: signDraftsAction.bind(null, place),
    submit: t("batches.sign.submit", { count: mine.length }),
    signatures: (
      <>
        <ul className="flex flex-col gap-2">
          {mine.map(({ draftId, name, standing: { mandate } }) =>
            mandate === null ? null : (
              <li key={draftId}>
                <SignatureLine
                  locale={place.locale}
                  mandate={mandate}
                  organisation={name}
                  signer={signer}
                  t={t}
                />
              </li>
            ),
          )}
        </ul>
        <p className="text-sm text-soft">{words.each}</p>
      </>
    ),
  };
  const returning = {
    ...{ hidden: { batchId }, act: returnDraftsAction.bind(null, place), submit: words.return },
    ...{ fields: returnedFields(returnable, words.whichReturned), current: words.returnConflict },
  };
  return (
    <SigningSteps
      current={words.conflict}
      here={`/${place.locale}/${place.workspace}/sign/batches/${batchId}`}
      returning={returnable.length === 0 ? null : returning}
      signing={mine.length === 0 ? null : signing}
      step={step}
      told={{ errors, problems }}
      words={words}
    />
  );
}
