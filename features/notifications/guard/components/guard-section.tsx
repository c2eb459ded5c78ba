import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import type { Contradiction } from "../rules.ts";
import { ContradictionCard, type Shown } from "./contradiction-card.tsx";

type Props = Shown & {
  draftId: string;
  /** Whose draft it is, where several stand on one page. */
  of?: string;
  mayAccept: (one: Contradiction) => boolean;
  /** By field: the reason with which something else was typed than the file says. */
  reasonOf?: (fieldId: string) => string | undefined;
};

/** What one draft contradicts: the open ones first. Nothing is shown where nothing is contradicted. */
export function GuardSection({ draftId, of, mayAccept, reasonOf, ...shown }: Props) {
  const { guard, base, t } = shown;
  const found = guard.found.get(draftId) ?? [];
  if (found.length === 0) return null;
  const isOpen = (one: Contradiction) => one.accepted === null;
  const open = found.filter((one) => isOpen(one) && one.binds).length;
  const accepted = found.filter((one) => !isOpen(one)).length;
  return (
    <Section
      actions={
        <LinkButton
          className="print:hidden"
          href={`${base}/notifications/consistency`}
          look="quiet"
          size="compact"
        >
          {t("guard.all")}
        </LinkButton>
      }
      id={of === undefined ? "consistency" : `consistency-${draftId}`}
      title={of === undefined ? t("guard.title") : `${t("guard.title")} – ${of}`}
    >
      <p className="mb-3 text-sm text-soft">{t("guard.openOf", { open, accepted })}</p>
      <ol className="flex flex-col gap-3">
        {found
          .toSorted((a, b) => weightOf(a) - weightOf(b))
          .map((one) => (
            <ContradictionCard
              {...shown}
              draftId={draftId}
              given={one.rule === "file" ? reasonOf?.(one.own.field?.id ?? "") : undefined}
              key={one.id}
              mayAccept={mayAccept(one)}
              one={one}
            />
          ))}
      </ol>
    </Section>
  );
}

const weightOf = ({ accepted, binds }: Contradiction): number => (accepted !== null ? 2 : binds ? 0 : 1);

type Given = { readonly fieldId: string; readonly answer: unknown };

/** The reason with which a field was answered otherwise than the file says. */
export function reasonGiven(answers: readonly Given[], fieldId: string): string | undefined {
  const answer = answers.findLast((one) => one.fieldId === fieldId)?.answer;
  const reason = (answer as { readonly reason?: unknown } | null | undefined)?.reason;
  return typeof reason === "string" ? reason : undefined;
}
