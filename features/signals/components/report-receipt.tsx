import { DefinitionList } from "#components/definition-list.tsx";
import { FocusOnArrival } from "#components/focus-on-arrival.tsx";
import { Icon } from "#components/icon.tsx";
import { fill } from "#lib/fill.ts";
import type { Receipt } from "./receipt-of.ts";
import type { ReportWords } from "./report-fields.tsx";

type Props = { receipt: Receipt; words: ReportWords };

/** What was recorded, the number to quote, what happens next; nothing of whoever receives it. */
export function ReportReceipt({ receipt, words }: Props) {
  const t = words.report;
  const { reference, receivedText, description, place, seen, reporter } = receipt;
  const items = [
    { id: "received", term: t.receipt.received, value: <time>{receivedText}</time> },
    {
      id: "description",
      term: t.receipt.description,
      value: <span className="whitespace-pre-line">{description}</span>,
    },
    { id: "place", term: t.receipt.place, value: place || words.forms.unknown },
    {
      id: "seen",
      term: t.receipt.seen,
      value:
        seen.precision === "day" ? fill(t.receipt.day, { day: seen.text }) : seen.text || words.forms.unknown,
    },
    {
      id: "reporter",
      term: t.receipt.reporter,
      value: reporter.length === 0 ? words.forms.unknown : reporter.join(" · "),
    },
  ];
  return (
    <FocusOnArrival className="flex flex-col gap-5 outline-none" labelledBy="receipt-title">
      <div className="rounded-md border border-line bg-surface p-4">
        <h2 className="flex items-center gap-2 font-semibold text-ink text-md" id="receipt-title">
          <Icon name="circle-check" />
          {t.receipt.title}
        </h2>
        <p className="mt-3 text-faint text-sm">{t.receipt.reference}</p>
        <p className="select-all font-semibold text-ink text-xl tabular-nums">{reference}</p>
        <p className="mt-1 text-sm text-soft">{t.receipt.referenceHelp}</p>
      </div>
      <section aria-labelledby="receipt-next" className="flex flex-col gap-2">
        <h3 className="font-semibold text-base text-ink" id="receipt-next">
          {t.receipt.next}
        </h3>
        <ol className="flex list-decimal flex-col gap-1 ps-5 text-soft">
          <li>{t.receipt.nextRead}</li>
          <li>{reporter.length === 0 ? t.receipt.nextAnonymous : t.receipt.nextCall}</li>
          <li>{t.receipt.nextKeep}</li>
        </ol>
      </section>
      <section aria-labelledby="receipt-recorded" className="flex flex-col gap-2">
        <h3 className="font-semibold text-base text-ink" id="receipt-recorded">
          {t.receipt.recorded}
        </h3>
        <DefinitionList flow="above" items={items} />
      </section>
    </FocusOnArrival>
  );
}
