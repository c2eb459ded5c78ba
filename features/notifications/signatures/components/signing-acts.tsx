import type { FieldSpec } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import type { Messages } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { readDraftAction, returnDraftAction, signDraftAction } from "../../drafts/actions.ts";
import type { LoadedDraftSigning } from "../loaders.ts";
import type { SigningStep } from "../rules.ts";
import { SignatureLine } from "./signature-line.tsx";
import { SigningSteps } from "./signing-steps.tsx";

type Props = { loaded: LoadedDraftSigning; step: SigningStep; place: Place; t: Translate };

/** Fields to point at when a draft is returned. */
const REMARKS = [0, 1, 2] as const;

/** Read, then sign or return. Whoever may not sign is told why; whoever rereads without signing may still return it. */
export async function SigningActs({ loaded, step, place, t }: Props) {
  const { draft, standing, content, signer, mayReturn } = loaded;
  const { drafts, errors, problems } = await getWords("drafts", "errors", "problems");
  const words = drafts.sign;
  const hidden = { draftId: draft.id, seen: draft.contentSha256 ?? "" };
  const mandate = standing !== null && standing.problem === null ? standing.mandate : null;
  const signing =
    mandate === null
      ? null
      : {
          ...{ hidden, submit: words.submit },
          read: readDraftAction.bind(null, place),
          sign: signDraftAction.bind(null, place),
          signatures: (
            <>
              <p className="text-ink text-sm">{words.means}</p>
              <SignatureLine
                locale={place.locale}
                mandate={mandate}
                organisation={content.organisation.name}
                signer={signer}
                t={t}
              />
            </>
          ),
        };
  const returning = {
    ...{ hidden, act: returnDraftAction.bind(null, place), submit: words.return },
    fields: REMARKS.flatMap((index) => remarkFields(index, content, words)),
  };
  return (
    <SigningSteps
      here={`/${place.locale}/${place.workspace}/sign/drafts/${draft.id}`}
      returning={mayReturn ? returning : null}
      signing={signing}
      step={step}
      told={{ errors, problems }}
      words={words}
    />
  );
}

/** One field of the draft, and what is to change in it. */
function remarkFields(
  index: number,
  { sections }: LoadedDraftSigning["content"],
  words: Messages["drafts"]["sign"],
): FieldSpec[] {
  const options = sections.flatMap(({ title, fields }) =>
    fields.map(({ id, label }) => ({ value: id, label, group: title })),
  );
  const name = `remarks.${index}`;
  return [
    {
      as: "select",
      name: `${name}.fieldId`,
      label: words.field,
      note: words.optional,
      half: true,
      placeholder: words.noField,
      options,
    },
    { as: "text", name: `${name}.text`, label: words.remark, half: true, impersonal: true },
  ];
}
