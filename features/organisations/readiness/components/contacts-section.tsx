import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { getTranslator } from "#lib/translator.ts";
import type { ContactPart } from "../catalogue.ts";
import type { ListedContact } from "../queries.ts";

type Props = {
  parts: readonly ContactPart[];
  contacts: readonly ListedContact[];
  file: string;
  canWrite: boolean;
};

/** Whom to call for each part, in the order in which one would look for them. */
export async function ContactsSection({ parts, contacts, file, canWrite }: Props) {
  const t = await getTranslator();
  return (
    <Section id="contacts" title={t("readiness.contacts")}>
      <ul className="flex flex-col">
        {parts.map((part) => {
          const contact = contacts.find((one) => one.part === part);
          const name = t(`readiness.items.${part}`);
          return (
            <li
              className="keep-together flex flex-wrap items-start gap-x-4 gap-y-1 border-line border-b py-2.5 last:border-b-0"
              key={part}
            >
              <h3 className="w-56 flex-none font-medium text-ink text-sm">{name}</h3>
              <div className="min-w-0 flex-1 basis-64 text-sm">
                <ContactLines
                  contact={contact}
                  none={t("readiness.none")}
                  unknown={t("readiness.notRecorded")}
                  policy={t("readiness.fields.policy")}
                />
              </div>
              {canWrite ? (
                <LinkButton href={`${file}?edit=contact-${part}`} look="quiet" size="compact">
                  {contact === undefined ? t("readiness.record") : t("readiness.amend")}
                  <span className="sr-only">{name}</span>
                </LinkButton>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type LinesProps = { contact: ListedContact | undefined; none: string; unknown: string; policy: string };

function ContactLines({ contact, none, unknown, policy }: LinesProps) {
  if (contact === undefined) return <p className="text-faint">{unknown}</p>;
  const { name, firm, phone, email, reference, note } = contact;
  return (
    <>
      <p className="text-ink [overflow-wrap:anywhere]">
        {contact.none ? none : [name, firm].filter(Boolean).join(", ")}
      </p>
      <p className="flex flex-wrap gap-x-4 text-soft">
        {phone === null ? null : (
          <a
            className="inline-flex min-h-6 items-center underline"
            href={`tel:${phone.replace(/[^+\d]/g, "")}`}
          >
            {phone}
          </a>
        )}
        {email === null ? null : (
          <a
            className="inline-flex min-h-6 items-center underline [overflow-wrap:anywhere]"
            href={`mailto:${email}`}
          >
            {email}
          </a>
        )}
        {reference === null ? null : (
          <span>
            {policy} {reference}
          </span>
        )}
      </p>
      {note === "" ? null : <p className="text-soft text-xs">{note}</p>}
    </>
  );
}
