import { notFound } from "next/navigation";

/** An address under a known language that names nothing is answered in that language. */
export default function UnknownAddress(): never {
  notFound();
}
