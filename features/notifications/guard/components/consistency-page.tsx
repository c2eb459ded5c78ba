import { BackLink } from "#components/back-link.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { findForm } from "#law/form-pack.ts";
import type { Contradiction } from "../rules.ts";
import { ContradictionCard, type Shown } from "./contradiction-card.tsx";

type Props = Shown & { mayAccept: (one: Contradiction) => boolean };

/** Every contradiction of a case, draft by draft: those with something open first. */
export function ConsistencyPage({ mayAccept, ...shown }: Props) {
  const { guard, base, t } = shown;
  const drafts = [...guard.found]
    .filter(([, found]) => found.length > 0)
    .map(([id, found]) => ({ id, found, open: found.filter(({ accepted }) => accepted === null).length }))
    .toSorted((a, b) => b.open - a.open);
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-col gap-2">
        <BackLink href={`${base}/notifications`}>{t("drafts.backToAll")}</BackLink>
        <h2 className="font-semibold text-ink text-md">{t("guard.title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("guard.intro")}</p>
      </header>
      {drafts.length === 0 ? (
        <EmptyState icon="check" title={t(guard.found.size === 0 ? "guard.nothing" : "guard.none")}>
          {t(guard.found.size === 0 ? "guard.nothingBody" : "guard.noneBody")}
        </EmptyState>
      ) : (
        drafts.map(({ id, found, open }) => (
          <Section
            actions={
              <LinkButton
                className="print:hidden"
                href={`${base}/notifications/${id}`}
                look="quiet"
                size="compact"
              >
                {t("drafts.one")}
              </LinkButton>
            }
            id={`draft-${id}`}
            key={id}
            title={titleOf(id, shown)}
          >
            <p className="mb-3 text-sm text-soft">
              {t("guard.openOf", { open, accepted: found.length - open })}
            </p>
            <ol className="flex flex-col gap-3">
              {found.map((one) => (
                <ContradictionCard
                  {...shown}
                  draftId={id}
                  key={one.id}
                  mayAccept={mayAccept(one)}
                  one={one}
                />
              ))}
            </ol>
          </Section>
        ))
      )}
      {guard.left === 0 ? null : (
        <p className="text-faint text-sm">{t("guard.left", { count: guard.left })}</p>
      )}
    </div>
  );
}

function titleOf(id: string, { guard, place, t }: Shown): string {
  const document = guard.documents.get(id);
  if (document === undefined) return t("drafts.one");
  const form = findForm(document.formId)?.label[place.locale] ?? "";
  const name = guard.names.get(document.organisationId) ?? "";
  return [name, form, t(`drafts.phases.${document.phase}`)].join(" · ");
}
