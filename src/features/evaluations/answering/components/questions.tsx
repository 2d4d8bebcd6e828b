import { longestText, type Question } from '@/features/forms/model';
import { RatingScale } from '@/ui/rating-scale';
import { TextArea } from '@/ui/text-area';

/** The inputs of one question. */
function QuestionInput({ question }: { question: Question }) {
  switch (question.kind) {
    case 'rating':
      return (
        <RatingScale
          name={question.key}
          label={question.label}
          ends={{ low: question.low, high: question.high }}
          leaveOut={{ label: 'Leave this one out' }}
        />
      );
    case 'text':
      return (
        <div className="border-t border-line pt-6">
          <TextArea name={question.key} label={question.label} hint={question.hint} rows={5} limit={longestText} large />
        </div>
      );
  }
}

export function Questions({ questions }: { questions: readonly Question[] }) {
  return questions.map((question) => <QuestionInput key={question.key} question={question} />);
}
