/** One part of a form, as every form's is sent. */
export { sentPart } from '@/features/forms/answering/schema';
