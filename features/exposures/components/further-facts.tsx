import { DefinitionList } from "#components/definition-list.tsx";
import { Section } from "#components/section.tsx";
import { countryOptions, regionOptions } from "#features/law/ask/components/place-options.ts";
import type { Place } from "#lib/action.ts";
import { answerOf } from "#lib/answer-of.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import {
  recordFurtherFactsAction,
  recordInstantAction,
  recordPostponementAction,
  recordResidencesAction,
  withdrawPostponementAction,
} from "../actions.ts";
import type { OrganisationFile } from "../loaders.ts";
import { fileView } from "./file-view.ts";
import { type AskedFact, FurtherFactsForm } from "./further-facts-form.tsx";
import { type FurtherView, furtherView } from "./further-view.ts";
import { InstantForm } from "./instant-form.tsx";
import { PostponementForm } from "./postponement-form.tsx";
import { ResidencesForm } from "./residences-form.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

type Props = { file: OrganisationFile; place: Place };

/** What other laws ask about one organisation: answers, residences, moments, orders, and what nobody answered yet. */
export async function FurtherFacts({ file, place }: Props) {
  const t = await getTranslator();
  const view = furtherView(file, { t, locale: place.locale });
  return (
    <Section id="further-facts" title={t("furtherFacts.title")}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t("furtherFacts.intro")}</p>
        <DefinitionList
          items={[
            ...view.asked.map((fact) => ({ id: fact.name, term: fact.label, value: answerText(fact, t) })),
            {
              id: "residences",
              term: t("furtherFacts.residences"),
              value: <Lines lines={view.residenceLines} none={t("furtherFacts.residencesNone")} />,
            },
            {
              id: "instants",
              term: t("furtherFacts.instants"),
              value: <Lines lines={view.instants} none={t("furtherFacts.none")} />,
            },
            {
              id: "postponements",
              term: t("furtherFacts.postponements"),
              value: (
                <Lines
                  lines={view.postponements.map(({ kind, place, text }) => ({
                    id: `${kind}-${place}`,
                    text,
                  }))}
                  none={t("furtherFacts.none")}
                />
              ),
            },
          ]}
        />
        {view.questions.length === 0 ? null : <Questions questions={view.questions} />}
        <Acts file={file} place={place} view={view} />
      </div>
    </Section>
  );
}

type Line = { readonly id: string; readonly text: string };

function Lines({ lines, none }: { lines: readonly Line[]; none: string }) {
  if (lines.length === 0) return none;
  return (
    <ul>
      {lines.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}

async function Questions({ questions }: { questions: readonly Line[] }) {
  const t = await getTranslator();
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="font-medium text-ink text-sm">{t("furtherFacts.questions")}</h3>
      <p className="text-sm text-soft">{t("furtherFacts.questionsHelp")}</p>
      <ul className="flex list-disc flex-col gap-1 ps-4 text-sm text-soft">
        {questions.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

async function Acts({ file, place, view }: Props & { view: FurtherView }) {
  const t = await getTranslator();
  const { locale } = place;
  const words = await getWords("furtherFacts", "forms", "errors", "problems");
  const shown = fileView(file, { t, locale });
  const law = { t, locale };
  return (
    <div className="flex flex-col gap-2">
      {file.may.record ? (
        <InstantForm
          act={recordInstantAction.bind(null, place)}
          currentText={view.instants.map(({ text }) => text).join(", ") || t("furtherFacts.none")}
          file={shown}
          names={view.instantNames}
          words={words}
        />
      ) : null}
      {file.may.answer ? (
        <>
          <FurtherFactsForm
            act={recordFurtherFactsAction.bind(null, place)}
            asked={view.asked}
            currentText={view.asked
              .map((fact) => t("furtherFacts.line", { name: fact.label, value: answerText(fact, t) }))
              .join(", ")}
            file={shown}
            words={words}
          />
          <ResidencesForm
            act={recordResidencesAction.bind(null, place)}
            currentText={view.residencesText}
            file={shown}
            places={[...countryOptions(law), ...regionOptions(law)]}
            residences={view.residences}
            words={words}
          />
          {view.postponable.length === 0 && !view.canWait ? null : (
            <PostponementForm
              act={recordPostponementAction.bind(null, place)}
              currentText={view.postponements.map(({ text }) => text).join(", ") || t("furtherFacts.none")}
              file={shown}
              rules={view.postponable}
              words={words}
            />
          )}
          {view.postponements.map(({ kind, place: index, text }) => (
            <WithdrawForm
              act={withdrawPostponementAction.bind(null, place)}
              file={shown}
              key={`${kind}-${index}-${text}`}
              line={text}
              of={{ kind, place: index }}
              words={words}
            />
          ))}
        </>
      ) : null}
    </div>
  );
}

function answerText(fact: AskedFact, t: Awaited<ReturnType<typeof getTranslator>>): string {
  if (fact.kind === "sort")
    return fact.options.find(({ value }) => value === fact.value)?.label ?? t("furtherFacts.unknownOrNone");
  return t(`vocabulary.answers.${answerOf(fact.value)}`);
}
