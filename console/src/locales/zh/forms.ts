/** Forms and files. */
export const forms = {
  'form.required': '请填写{{label}}',
  'form.problems': '有 {{n}} 处需要改正',
  'form.draftKept': '已恢复上次没有提交的内容。',

  'conflict.title': '内容已被别人改动',
  'conflict.help': '下面是不同之处。核对并改好后再按保存，将以您的内容为准；您填写的都还在。',
  'conflict.field': '项目',
  'conflict.theirs': '现在的内容',
  'conflict.yours': '您的内容',
  'conflict.somebody': '其他人',

  'file.add': '选择文件',
  'file.remove': '移除 {{name}}',
  'file.sending': '正在上传 {{name}}',
  'form.choose': '请选择{{label}}',
} as const;
