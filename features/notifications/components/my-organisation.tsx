import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { ShowAll } from "#components/show-all.tsx";
import { AskedDecisions } from "#features/decisions/components/asked-decisions.tsx";
import { CountPersonsForm } from "#features/exposures/counting/components/count-persons-form.tsx";
import type { Countable } from "#features/exposures/counting/queries.ts";
import { actOf, labelOf } from "#features/obligations/components/rule-words.ts";
import { OwnTasks } from "#features/tasks/components/own-tasks.tsx";
import type { TaskRow } from "#features/tasks/queries.ts";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import type { MyOrganisation as Loaded } from "../loaders.ts";
import { OthersPart } from "../waiting/components/others-part.tsx";
import { WaitingDrafts } from "../waiting/components/waiting-drafts.tsx";
import { ActCard } from "./act-card.tsx";
import { AwarenessCard } from "./awareness-card.tsx";
import { DoneList } from "./done-list.tsx";
import { DpoContact } from "./dpo-contact.tsx";

type Props = {
  mine: Loaded;
  place: Place;
  /** What a vendor's notice or a question asks; null where nothing does. */
  asked: React.ReactNode;
  reminders: React.ReactNode;
};

const LATER_SHOWN = 5;
const FILES_SHOWN = 3;

/** One column, plain words: what to do now, what was done, whom to call. */
export async function MyOrganisation({ mine, place, asked, reminders }: Props) {
  const t = await getTranslator();
  const { locale } = place;
  const { true: toSign = [], false: toRead = [] } = Object.groupBy(mine.drafts, ({ signs }) =>
    signs ? "true" : "false",
  );
  const waiting =
    mine.acts.length + mine.asked.length + mine.drafts.length + mine.entrusted.length + mine.tasks.length;
  const isIdle = mine.unaware.length + waiting === 0 && asked === null;
  const asksCount = (file: Countable) => mine.tasks.some((task) => isCountOf(task, file));
  const answerOf = (task: TaskRow) => {
    const file = mine.countable.find((one) => isCountOf(task, one));
    return file === undefined ? null : (
      <CountPersonsForm at={`task-${task.id}`} file={file} open place={place} />
    );
  };
  const named = (one: { readonly name: string } | null) =>
    mine.organisations.length > 1 ? (one?.name ?? null) : null;
  const counted = mine.countable.filter((file) => !asksCount(file));
  const later = Map.groupBy(mine.later, ({ ruleId, addressee }) => `${ruleId} ${addressee}`);
  return (
    <div className="flex max-w-2xl flex-col gap-8">
      <section aria-labelledby="now">
        <h2 className="mb-3 font-semibold text-ink text-md" id="now">
          {t("myOrganisation.now")}
        </h2>
        {mine.asked.length === 0 ? null : (
          <div className="mb-4">
            <AskedDecisions
              base={`/${locale}/${place.workspace}`}
              heading="h3"
              locale={locale}
              now={mine.now}
              requests={mine.asked}
              t={t}
            />
          </div>
        )}
        <WaitingDrafts mine={{ drafts: toSign, entrusted: mine.entrusted }} place={place} />
        {asked}
        <OwnTasks
          answerOf={answerOf}
          nameOf={({ organisation }) => named(organisation)}
          now={mine.now}
          place={place}
          tasks={mine.tasks}
        />
        {isIdle ? (
          <EmptyState icon="circle-check" title={t("myOrganisation.nothingNow")}>
            {t("myOrganisation.nothingNowBody")}
          </EmptyState>
        ) : (
          <ol className="flex flex-col gap-4">
            {mine.unaware.map((file, index) => (
              <li key={file.id}>
                <AwarenessCard file={file} number={index + 1} place={place} />
              </li>
            ))}
            {mine.acts.map((act, index) => (
              <li key={act.obligation.id}>
                <ActCard
                  act={act}
                  now={mine.now}
                  number={mine.unaware.length + index + 1}
                  organisation={named(act.obligation.exposure.organisation)}
                  place={place}
                  recorder={mine.recorder}
                />
              </li>
            ))}
          </ol>
        )}
      </section>
      <OthersPart
        part={{ others: mine.others, drafts: toSign, asked: mine.asked.filter(({ signs }) => signs) }}
        view={{ base: `/${locale}/${place.workspace}`, now: mine.now, locale, t }}
      />
      <WaitingDrafts mine={{ drafts: toRead, entrusted: [] }} place={place} />
      {reminders}
      {later.size === 0 ? null : (
        <section aria-labelledby="later">
          <h2 className="mb-2 font-semibold text-ink text-md" id="later">
            {t("myOrganisation.later")}
          </h2>
          <ShowAll
            className="flex flex-col gap-1"
            items={[...later].flatMap(([key, [first, ...others]]) =>
              first === undefined
                ? []
                : [
                    <li className="text-soft" key={key}>
                      {actOf(first, t)}
                      {others.length === 0 ? "" : ` × ${others.length + 1}`}{" "}
                      <span className="text-faint text-xs">{labelOf(first, { t, locale })}</span>
                    </li>,
                  ],
            )}
            label={t("myOrganisation.showAll", { count: later.size })}
            shown={LATER_SHOWN}
          />
        </section>
      )}
      <DoneList base={`/${locale}/${place.workspace}`} filings={mine.filings} locale={locale} />
      {mine.files.length === 0 ? null : (
        <section aria-labelledby="files">
          <h2 className="mb-2 font-semibold text-ink text-md" id="files">
            {t("myOrganisation.files")}
          </h2>
          <ShowAll
            className="flex flex-col gap-2"
            items={mine.files.map(({ id, incident, organisation }) => (
              <li className="flex flex-wrap gap-2" key={id}>
                <LinkButton
                  href={`/${locale}/${place.workspace}/incidents/${incident.reference}/organisations/${organisation.id}`}
                  icon="file-text"
                >
                  {t("myOrganisation.file", {
                    reference: incident.reference,
                    organisation: organisation.name,
                  })}
                </LinkButton>
                <LinkButton
                  href={`/${locale}/${place.workspace}/incidents/${incident.reference}/persons`}
                  icon="mail"
                >
                  {t("communications.mine.title")}
                </LinkButton>
                {counted
                  .filter((file) => file.id === id)
                  .map((file) => (
                    <div className="w-full" key={file.id}>
                      <CountPersonsForm at="file" file={file} place={place} />
                    </div>
                  ))}
              </li>
            ))}
            label={t("myOrganisation.showAll", { count: mine.files.length })}
            shown={FILES_SHOWN}
          />
        </section>
      )}
      <DpoContact dpos={mine.dpos} />
    </div>
  );
}

/** A playbook's task that asks for the number of persons of this very file. */
function isCountOf(task: TaskRow, { incidentId, organisationId }: Countable): boolean {
  const { playbookStep } = task;
  return (
    task.incidentId === incidentId &&
    task.organisationId === organisationId &&
    playbookStep?.endsWith(":counts") === true
  );
}
