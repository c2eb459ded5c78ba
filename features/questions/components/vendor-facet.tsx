import { Disclosure } from "#components/disclosure.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import type { NoticeView } from "#features/vendor-notices/components/notice-view.ts";
import { whichNotice } from "#features/vendor-notices/components/which-notice.ts";
import { makeDemandAction } from "../actions.ts";
import type { VendorFacet as Loaded } from "../loaders.ts";
import { stateOfQuestion } from "../rules.ts";
import { DemandForm } from "./demand-form.tsx";
import { DemandList } from "./demand-list.tsx";
import { DutyList } from "./duty-list.tsx";
import { NextSteps } from "./next-steps.tsx";
import { NoticesSection } from "./notices-section.tsx";
import { QuestionsSection } from "./questions-section.tsx";
import { ReminderLedger } from "./reminder-ledger.tsx";

const MOST_SENT = 5;

type Props = { read: Loaded; view: NoticeView; base: string };

/** The vendor in a case: what is next, its notice and who received it, the questions, what was demanded. */
export function VendorFacet({ read, view, base }: Props) {
  const { t } = view;
  const { questions, notices, demands, vendors, seesAll } = read;
  if (vendors.length === 0 && notices.length + questions.length + demands.length === 0)
    return <NoVendor base={base} read={read} view={view} />;
  const states = questions.map((question) => stateOfQuestion(question, read.now));
  const isVendor = read.sending.length > 0 || questions.some(({ vendorId }) => read.may.answers(vendorId));
  const [first, second] = isVendor
    ? [
        <QuestionsSection key="q" read={read} view={view} />,
        <NoticesSection key="n" read={read} view={view} />,
      ]
    : [
        <NoticesSection key="n" read={read} view={view} />,
        <QuestionsSection key="q" read={read} view={view} />,
      ];
  return (
    <div className="flex flex-col gap-5">
      {read.summary.incident.closedAt === null ? (
        <NextSteps
          delivery={read.delivery}
          notices={notices.map((notice) => ({
            ...{ id: notice.id, which: whichNotice(notice, view) },
            waiting: notice.addressees.filter(({ receipt }) => receipt === null).length,
          }))}
          silent={states.filter((state) => state === "silent").length}
          t={t}
          toNotify={toNotify(read)}
          waiting={states.filter((state) => state === "waiting").length}
        />
      ) : null}
      {first}
      {second}
      {demands.length === 0 && !seesAll ? null : <DemandsSection read={read} view={view} />}
      {vendors.length === 0 || !read.seesFiles ? null : (
        <Section id="duties" title={t(`vendorPage.${isVendor ? "ownDuties" : "duties"}`)}>
          <DutyList duties={read.duties} matrix={`${base}/matrix`} view={view} />
        </Section>
      )}
      {seesAll && read.reminders !== null ? (
        <Section id="ledger" title={t("vendorPage.ledger")}>
          {read.reminders.length <= MOST_SENT ? (
            <ReminderLedger reminders={read.reminders} view={view} />
          ) : (
            <Disclosure icon="send" label={t("vendorPage.allSent", { count: read.reminders.length })}>
              <ReminderLedger reminders={read.reminders} view={view} />
            </Disclosure>
          )}
        </Section>
      ) : null}
    </div>
  );
}

/** The controllers that the reader's own vendor has not addressed a notice to. */
function toNotify({ sending, notices }: Loaded): number {
  const told = new Set(notices.flatMap(({ addressees }) => addressees.map((one) => one.organisationId)));
  return sending.reduce((count, { owed }) => count + owed.filter((id) => !told.has(id)).length, 0);
}

function DemandsSection({ read, view }: Pick<Props, "read" | "view">) {
  const { t, zone, place, words } = view;
  const { demands, questions, vendors, controllers, may } = read;
  return (
    <Section id="demands" title={t("vendorPage.demands")}>
      <div className="flex flex-col gap-4">
        <DemandList demands={demands} questions={questions} view={view} />
        {may.demand && vendors.length > 0 ? (
          <DemandForm
            act={makeDemandAction.bind(null, place)}
            controllers={controllers}
            incidentId={read.summary.incident.id}
            question={null}
            vendors={vendors}
            words={words}
            zone={zone}
          />
        ) : null}
      </div>
    </Section>
  );
}

function NoVendor({ read, view, base }: Props) {
  const { t } = view;
  const { seesAll, summary } = read;
  if (!seesAll)
    return (
      <EmptyState icon="inbox" title={t("vendorPage.notSeen")}>
        {t("vendorPage.notSeenBody")}
      </EmptyState>
    );
  return (
    <EmptyState
      action={
        summary.canAddOrganisations ? (
          <LinkButton href={`${base}/organisations/new`} icon="plus">
            {t("vendorPage.addVendor")}
          </LinkButton>
        ) : null
      }
      icon="building-2"
      title={t("vendorPage.noVendor")}
    >
      {t("vendorPage.noVendorBody")}
    </EmptyState>
  );
}
