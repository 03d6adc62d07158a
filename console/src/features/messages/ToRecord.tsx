import { Navigate, useParams } from 'react-router';
import { Missing } from '../../components/shell/Missing.tsx';
import { placeOf, recordTypeOf } from './message-place.ts';

/** What a link in a mail or a group leads to: the page that shows the record. */
export function ToRecord() {
  const { type = '', id = '' } = useParams();
  const to = placeOf({ recordType: recordTypeOf(type), recordId: id });
  return to ? <Navigate to={to} replace /> : <Missing />;
}
