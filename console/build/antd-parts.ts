import {
  Button,
  Checkbox,
  DatePicker,
  Dropdown,
  Empty,
  Form,
  Input,
  Modal,
  notification,
  Pagination,
  Radio,
  Row,
  Select,
  Skeleton,
  Spin,
  Steps,
  Table,
  Tooltip,
} from 'antd';
import { createElement as h, type ReactElement } from 'react';

const NAMED = [{ key: 'one', label: 'one', value: 'one', title: 'one' }];
const { _InternalPanelDoNotUseOrYouWillBeFired: Notification } = notification;

/** The parts of Ant Design that many pages show, each once. What is missing here brings its styles by itself. */
export const antdParts = (): ReactElement =>
  h('div', null, [
    h(Button, { key: 'Button' }),
    h(Checkbox.Group, { key: 'Checkbox', options: ['one'] }),
    h(DatePicker, { key: 'DatePicker' }),
    h(Dropdown, { key: 'Dropdown', menu: { items: [] } }, h('span')),
    h(Empty, { key: 'Empty' }),
    h(Form, { key: 'Form' }, h(Form.Item, { name: 'one', label: 'one', extra: 'one' }, h(Input))),
    h(Input.Password, { key: 'Password' }),
    h(Input.TextArea, { key: 'TextArea' }),
    h(Modal, { key: 'Modal' }),
    h(Notification, { key: 'Notification', message: 'one' }),
    h(Pagination, { key: 'Pagination', total: 1 }),
    h(Radio.Group, { key: 'Radio', options: ['one'] }),
    h(Row, { key: 'Row' }),
    h(Select, { key: 'Select' }),
    h(Skeleton, { key: 'Skeleton' }),
    h(Spin, { key: 'Spin' }),
    h(Steps, { key: 'Steps', items: NAMED }),
    h(Table, { key: 'Table', columns: NAMED, rowSelection: {} }),
    h(Tooltip, { key: 'Tooltip', title: 'one' }, h('span')),
  ]);
