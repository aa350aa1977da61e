const heading = document.createElement('h1');
heading.textContent =
  'Come to the staff room between classes and tell me one thing that went well today.';
document.body.append(heading);
